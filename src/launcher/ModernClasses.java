import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a library whose classes are of Java 5 to one whose classes are of Java 8.
 *
 * <p>The archive of classes that makes short commands start fast takes in no class older than Java
 * 6, since those have no maps of their stack that it could be checked by. The code stays the same;
 * the maps are computed.
 */
final class ModernClasses {
  private static final int JAVA_7 = 51;

  private ModernClasses() {}

  public static void main(String[] arguments) throws IOException {
    ClassFile tool =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.DebugElementsOption.PASS_DEBUG,
            ClassFile.DeadCodeOption.PATCH_DEAD_CODE);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(Path.of(arguments[0])));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().endsWith(".class") ? modern(tool, bytes) : bytes);
      }
    }
  }

  private static byte[] modern(ClassFile tool, byte[] bytes) {
    ClassModel old = tool.parse(bytes);
    if (old.majorVersion() >= JAVA_7) {
      return bytes;
    }
    return tool.transformClass(
        old,
        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen(ClassTransform.endHandler(b -> b.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }
}
