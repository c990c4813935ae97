import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Joins the program and the libraries of short commands in one file (its first argument; the second
 * is the class path that it is made of), with the program's and Lucene's switches over types, the
 * equals and hashCode of their records, and the JDK's comparators, as plain code.
 *
 * <p>The JDK makes the code of each of them when it is first reached, by classes that no archive
 * keeps; in a command that ends after a quarter of a second, this is a good part of it. What the
 * code does stays the same. And whoever looks for services opens every file of the class path.
 */
final class PlainCode {
  private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc COMPARATOR = ClassDesc.of("java.util.Comparator");
  private static final ClassDesc COMPARABLE = ClassDesc.of("java.lang.Comparable");
  private static final ClassDesc TO_INT = ClassDesc.of("java.util.function.ToIntFunction");
  private static final ClassDesc TO_LONG = ClassDesc.of("java.util.function.ToLongFunction");
  private static final MethodTypeDesc COMPARE =
      MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT, OBJECT);

  /** The comparators that can be made plain, by name and number of parameters. */
  private static final Set<String> COMPARATORS =
      Set.of(
          "comparing1",
          "comparingInt1",
          "comparingLong1",
          "thenComparing1",
          "thenComparingInt1",
          "thenComparingLong1");

  private static final DirectMethodHandleDesc METAFACTORY =
      ConstantDescs.ofCallsiteBootstrap(
          ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
          "metafactory",
          ConstantDescs.CD_CallSite,
          ConstantDescs.CD_MethodType,
          ConstantDescs.CD_MethodHandle,
          ConstantDescs.CD_MethodType);

  private final ClassModel model;
  private final List<Made> made = new ArrayList<>();

  /** A method that takes the place of one that the JDK would make. */
  private record Made(String name, MethodTypeDesc type, List<ConstantDesc> about, String kind) {}

  private PlainCode(ClassModel model) {
    this.model = model;
  }

  public static void main(String[] arguments) throws IOException {
    // Where two ways meet, what is common to the types of both is looked up on the class path.
    ClassFile tool =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())
                    .cached()));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      out.setLevel(Deflater.BEST_SPEED);
      Map<String, byte[]> services = new TreeMap<>();
      Set<String> taken = new HashSet<>();
      for (String file : arguments[1].split(File.pathSeparator)) {
        copy(tool, Path.of(file), out, taken, services);
      }
      for (Map.Entry<String, byte[]> service : services.entrySet()) {
        out.putNextEntry(new ZipEntry(service.getKey()));
        out.write(service.getValue());
      }
    }
  }

  private static void copy(
      ClassFile tool,
      Path from,
      ZipOutputStream out,
      Set<String> taken,
      Map<String, byte[]> services)
      throws IOException {
    boolean plain = from.getFileName().toString().matches("(?:tunsh|lucene-core)-.*");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        byte[] bytes = in.readAllBytes();
        if (name.startsWith("META-INF/services/")) {
          services.merge(name, bytes, PlainCode::joined);
        } else if (!name.startsWith("META-INF/") && !entry.isDirectory() && taken.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          out.write(plain && name.endsWith(".class") ? plain(tool, bytes) : bytes);
        }
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + 1 + second.length);
    both[first.length] = '\n';
    System.arraycopy(second, 0, both, first.length + 1, second.length);
    return both;
  }

  private static byte[] plain(ClassFile tool, byte[] bytes) {
    ClassModel model = tool.parse(bytes);
    if (model.methods().stream().noneMatch(PlainCode::calls)) {
      return bytes;
    }
    PlainCode copy = new PlainCode(model);
    return tool.transformClass(
        model,
        ClassTransform.transformingMethodBodies(PlainCode::calls, copy.replacing())
            .andThen(ClassTransform.endHandler(copy::addMade)));
  }

  private static boolean calls(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element ->
                (element instanceof InvokeDynamicInstruction call && isKnown(call))
                    || (element instanceof InvokeInstruction made && isComparator(made))
                    || (element instanceof ConstantInstruction text && asksForBeans(text)));
  }

  private CodeTransform replacing() {
    return (builder, element) -> {
      if (element instanceof InvokeDynamicInstruction call && isKnown(call)) {
        String name = "$plain" + made.size();
        made.add(
            new Made(name, call.typeSymbol(), call.bootstrapArgs(), call.name().stringValue()));
        builder.invokestatic(model.thisClass().asSymbol(), name, call.typeSymbol(), isInterface());
      } else if (element instanceof InvokeInstruction call && isComparator(call)) {
        builder.invokestatic(
            model.thisClass().asSymbol(), comparator(call), whole(call), isInterface());
      } else if (element instanceof ConstantInstruction text && asksForBeans(text)) {
        builder.loadConstant("java.lang.Object");
      } else {
        builder.with(element);
      }
    };
  }

  /**
   * Lucene asks the JVM's management beans which vector instructions the processor has. Nothing
   * that a short command does needs them, and the beans take longer than the search.
   */
  private static boolean asksForBeans(ConstantInstruction text) {
    return text.constantValue().equals("java.lang.management.ManagementFactory");
  }

  /** The JDK's own comparators can be written to files, and such are made anew at every start. */
  private static boolean isComparator(InvokeInstruction call) {
    return call.owner().asSymbol().equals(COMPARATOR)
        && COMPARATORS.contains(call.name().stringValue() + call.typeSymbol().parameterCount());
  }

  /** The type of a call with the object whose method it is as first parameter. */
  private static MethodTypeDesc whole(InvokeInstruction call) {
    return call.opcode() == Opcode.INVOKESTATIC
        ? call.typeSymbol()
        : call.typeSymbol().insertParameterTypes(0, COMPARATOR);
  }

  private String comparator(InvokeInstruction call) {
    String name = "$plain" + made.size();
    made.add(new Made(name, whole(call), List.of(), "comparator"));
    return name;
  }

  private boolean isInterface() {
    return model.flags().has(AccessFlag.INTERFACE);
  }

  private static boolean isKnown(InvokeDynamicInstruction call) {
    String owner = call.bootstrapMethod().owner().descriptorString();
    return switch (call.name().stringValue()) {
      case "typeSwitch" ->
          owner.equals("L" + SWITCHES + ";")
              && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
      case "hashCode", "equals" -> owner.equals("L" + RECORDS + ";");
      default -> false;
    };
  }

  private void addMade(ClassBuilder builder) {
    for (Made each : made) {
      builder.withMethodBody(
          each.name(),
          each.type(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> {
            switch (each.kind()) {
              case "typeSwitch" -> choose(code, each.about());
              case "hashCode" -> hash(code, each.about());
              case "comparator" -> madeOf(code, each);
              default -> compare(code, each.about());
            }
          });
      if (each.kind().equals("comparator")) {
        builder.withMethodBody(
            each.name() + "$",
            each.type()
                .insertParameterTypes(each.type().parameterCount(), OBJECT, OBJECT)
                .changeReturnType(ConstantDescs.CD_int),
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> comparing(code, each.type()));
      }
    }
  }

  /** A comparator over what is given; its code stands in a method of its own. */
  private void madeOf(CodeBuilder code, Made each) {
    for (int i = 0; i < each.type().parameterCount(); i++) {
      code.aload(i);
    }
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            METAFACTORY,
            "compare",
            each.type(),
            COMPARE,
            MethodHandleDesc.ofMethod(
                isInterface()
                    ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                    : DirectMethodHandleDesc.Kind.STATIC,
                model.thisClass().asSymbol(),
                each.name() + "$",
                each.type()
                    .insertParameterTypes(each.type().parameterCount(), OBJECT, OBJECT)
                    .changeReturnType(ConstantDescs.CD_int)),
            COMPARE));
    code.areturn();
  }

  /** Compares by the comparator given first, if there is one, then by the key or comparator. */
  private static void comparing(CodeBuilder code, MethodTypeDesc type) {
    int last = type.parameterCount() - 1;
    if (last == 1) {
      Label equal = code.newLabel();
      code.aload(0).aload(2).aload(3);
      code.invokeinterface(COMPARATOR, "compare", COMPARE).dup().ifeq(equal).ireturn();
      code.labelBinding(equal).pop();
    }
    ClassDesc by = type.parameterType(last);
    if (by.equals(COMPARATOR)) {
      code.aload(last).aload(last + 1).aload(last + 2);
      code.invokeinterface(COMPARATOR, "compare", COMPARE).ireturn();
      return;
    }
    boolean ints = by.equals(TO_INT);
    boolean longs = by.equals(TO_LONG);
    ClassDesc key = ints ? ConstantDescs.CD_int : longs ? ConstantDescs.CD_long : OBJECT;
    String get = ints ? "applyAsInt" : longs ? "applyAsLong" : "apply";
    for (int i = 1; i <= 2; i++) {
      code.aload(last).aload(last + i);
      code.invokeinterface(by, get, MethodTypeDesc.of(key, OBJECT));
      if (i == 1 && key.equals(OBJECT)) {
        code.checkcast(COMPARABLE);
      }
    }
    if (key.equals(OBJECT)) {
      code.invokeinterface(
          COMPARABLE, "compareTo", MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT));
    } else {
      code.invokestatic(boxed(key), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, key, key));
    }
    code.ireturn();
  }

  /**
   * The number of the first type, from the one asked for on, that the object is of; -1 for null.
   */
  private static void choose(CodeBuilder code, List<ConstantDesc> types) {
    Label there = code.newLabel();
    code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
    for (int i = 0; i < types.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) types.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(types.size()).ireturn();
  }

  private static List<DirectMethodHandleDesc> parts(List<ConstantDesc> about) {
    return about.stream()
        .filter(DirectMethodHandleDesc.class::isInstance)
        .map(DirectMethodHandleDesc.class::cast)
        .toList();
  }

  private static ClassDesc type(DirectMethodHandleDesc part) {
    return part.invocationType().returnType();
  }

  private static void load(CodeBuilder code, DirectMethodHandleDesc part) {
    code.getfield(part.owner(), part.methodName(), type(part));
  }

  private static void hash(CodeBuilder code, List<ConstantDesc> about) {
    code.iconst_0();
    for (DirectMethodHandleDesc part : parts(about)) {
      code.bipush(31).imul().aload(0);
      load(code, part);
      ClassDesc type = type(part);
      ClassDesc given = type.isPrimitive() ? type : ConstantDescs.CD_Object;
      code.invokestatic(
          type.isPrimitive() ? boxed(type) : OBJECTS,
          "hashCode",
          MethodTypeDesc.of(ConstantDescs.CD_int, given));
      code.iadd();
    }
    code.ireturn();
  }

  private static ClassDesc boxed(ClassDesc type) {
    return switch (TypeKind.from(type)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE, VOID -> throw new IllegalArgumentException(type.displayName());
    };
  }

  private static void compare(CodeBuilder code, List<ConstantDesc> about) {
    ClassDesc record = (ClassDesc) about.getFirst();
    Label differs = code.newLabel();
    code.aload(1).instanceOf(record).ifeq(differs);
    for (DirectMethodHandleDesc part : parts(about)) {
      code.aload(0);
      load(code, part);
      code.aload(1).checkcast(record);
      load(code, part);
      ClassDesc type = type(part);
      if (type.isPrimitive()) {
        code.invokestatic(
            boxed(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
        code.ifne(differs);
      } else {
        code.invokestatic(
            OBJECTS,
            "equals",
            MethodTypeDesc.of(
                ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
        code.ifeq(differs);
      }
    }
    code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
  }
}
