package org.tunsh.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Takes documents from those who can show the token. */
final class Uploads {
  private static final String BEARER = "Bearer ";
  private static final int UNAUTHORIZED = 401;
  private static final int UNSUPPORTED = 415;

  private final Intake intake;
  private final byte[] token;

  Uploads(Intake intake, String token) {
    this.intake = intake;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  void take(Context request) throws Exception {
    if (!isAllowed(request)) {
      request.header("WWW-Authenticate", "Bearer realm=\"tunsh\"");
      throw new RefusedException(
          Problem.of(
              UNAUTHORIZED,
              "Unauthorized",
              "Adding a document needs the token that 'tunsh serve' printed, as 'Authorization:"
                  + " Bearer …' or 'X-Tunsh-Token'"));
    }
    if (!request.isMultipartFormData()) {
      throw new RefusedException(
          Problem.of(
              UNSUPPORTED,
              "Unsupported media type",
              "A document is sent as multipart/form-data in the part 'file'"));
    }
    List<UploadedFile> files = request.uploadedFiles("file");
    if (files.isEmpty()) {
      throw new RefusedException(
          Problem.badRequest("The request has no part 'file' with a document"));
    }
    request.status(201).contentType(Answers.JSON);
    List<Fields> taken = new ArrayList<>();
    for (UploadedFile file : files) {
      taken.add(take(file));
    }
    request.result(JsonText.line(JsonText.fields().put("added", taken)));
  }

  /** Compared in constant time, so that the answer's delay tells nothing of the token. */
  private boolean isAllowed(Context request) {
    String authorization = Optional.ofNullable(request.header("Authorization")).orElse("");
    String shown =
        authorization.startsWith(BEARER)
            ? authorization.substring(BEARER.length())
            : Optional.ofNullable(request.header("X-Tunsh-Token")).orElse("");
    return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token);
  }

  private Fields take(UploadedFile file) throws Exception {
    String name = nameAlone(file.filename());
    try (InputStream content = file.content()) {
      Intake.Receipt receipt = intake.take(name, content);
      return JsonText.fields()
          .put("file", name)
          .put("sha256", receipt.sha256())
          .put("known", receipt.known())
          .put("next", receipt.known() ? "" : "run 'tunsh refresh' to read it");
    }
  }

  static String nameAlone(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() || plain.matches("\\.+") ? "document" : plain;
  }
}
