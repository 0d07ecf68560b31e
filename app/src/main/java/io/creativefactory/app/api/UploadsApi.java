package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.tools.stock.Outcome;
import io.creativefactory.tools.stock.Upload;
import io.creativefactory.tools.stock.Upload.Answer;
import io.creativefactory.tools.stock.Upload.Opened;
import io.creativefactory.tools.stock.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Uploads by the tus protocol 1.0.0 with `creation`, `creation-with-upload`, `expiration` and
/// `termination` (https://tus.io/protocols/resumable-upload, read 2026-11-21). A file that is no
/// media is refused with 422 by the request that brings its last byte.
@RestController
@RequestMapping(UploadsApi.PATH)
class UploadsApi {
  static final String PATH = "/api/v1/assets/uploads";
  private static final String VERSION = "1.0.0";
  private static final String BYTES = "application/offset+octet-stream";

  private final Uploads uploads;
  private final CurrentTenant tenant;

  UploadsApi(Uploads uploads, CurrentTenant tenant) {
    this.uploads = uploads;
    this.tenant = tenant;
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<String> can() {
    return ResponseEntity.noContent()
        .headers(TusWords::version)
        .header("Tus-Version", VERSION)
        .header("Tus-Max-Size", Long.toString(uploads.maxBytes()))
        .header("Tus-Extension", "creation,creation-with-upload,expiration,termination")
        .build();
  }

  @PostMapping
  ResponseEntity<String> open(HttpServletRequest request) throws IOException {
    if (TusWords.isForeign(request)) {
      return foreign();
    }
    TusWords.Reading reading = TusWords.promise(request);
    if (!(reading instanceof TusWords.Reading.Good good)) {
      return problem(HttpStatus.BAD_REQUEST, "REQUEST", reading.wrong());
    }
    return switch (uploads.open(tenant.id(), good.promise())) {
      case Opened.TooLarge large ->
          problem(
              HttpStatus.CONTENT_TOO_LARGE,
              "TOO_LARGE",
              "A file may have at most " + large.max() + " bytes. Nothing was begun.");
      case Opened.TooMany many ->
          problem(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_UPLOADS",
              "At most " + many.max() + " uploads may be open; finish or delete one first.");
      case Opened.Begun begun -> begun(request, begun.upload());
    };
  }

  private ResponseEntity<String> begun(HttpServletRequest request, Upload upload)
      throws IOException {
    HttpHeaders place = new HttpHeaders();
    place.set(HttpHeaders.LOCATION, PATH + "/" + upload.id());
    if (!BYTES.equals(request.getContentType())) {
      return answer(HttpStatus.CREATED, upload, place);
    }
    return appended(
        HttpStatus.CREATED,
        uploads.append(tenant.id(), upload.id(), 0, new SenderStream(request.getInputStream())),
        place);
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  ResponseEntity<String> how(@PathVariable String id, HttpServletRequest request) {
    if (TusWords.isForeign(request)) {
      return foreign();
    }
    return uploads
        .find(tenant.id(), PathId.parse(id))
        .map(upload -> answer(HttpStatus.OK, upload, new HttpHeaders()))
        .orElseGet(UploadsApi::missing);
  }

  @GetMapping("/{id}")
  ResponseEntity<String> standing(@PathVariable String id) {
    return uploads
        .find(tenant.id(), PathId.parse(id))
        .map(upload -> Answers.json(TusWords.standing(upload)))
        .orElseGet(UploadsApi::missing);
  }

  @PatchMapping("/{id}")
  ResponseEntity<String> append(
      @PathVariable String id,
      @RequestHeader(name = "Upload-Offset", defaultValue = "") String offset,
      HttpServletRequest request)
      throws IOException {
    if (TusWords.isForeign(request)) {
      return foreign();
    }
    if (!BYTES.equals(request.getContentType())) {
      return problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "REQUEST", "Bytes must be sent as " + BYTES + ".");
    }
    if (!offset.matches("\\d{1,18}")) {
      return problem(HttpStatus.BAD_REQUEST, "REQUEST", "Upload-Offset is no number of bytes.");
    }
    SenderStream bytes = new SenderStream(request.getInputStream());
    return appended(
        HttpStatus.NO_CONTENT,
        uploads.append(tenant.id(), PathId.parse(id), Long.parseLong(offset), bytes),
        new HttpHeaders());
  }

  @DeleteMapping("/{id}")
  ResponseEntity<String> drop(@PathVariable String id, HttpServletRequest request) {
    if (TusWords.isForeign(request)) {
      return foreign();
    }
    return uploads.drop(tenant.id(), PathId.parse(id))
        ? ResponseEntity.noContent().headers(TusWords::version).build()
        : missing();
  }

  private static ResponseEntity<String> appended(
      HttpStatus good, Answer answer, HttpHeaders headers) {
    return switch (answer) {
      case Answer.Received received -> received(good, received.upload(), headers);
      case Answer.Elsewhere there ->
          at(
              problem(
                  HttpStatus.CONFLICT,
                  "OFFSET",
                  "The upload stands at byte " + there.end() + ". Nothing was written."),
              there.end());
      case Answer.TooMuch much ->
          problem(
              HttpStatus.CONTENT_TOO_LARGE,
              "TOO_MUCH",
              "More came than the announced " + much.announced() + " bytes.");
      case Answer.BrokenOff broken ->
          at(
              problem(
                  HttpStatus.BAD_REQUEST, "BROKEN_OFF", "The bytes broke off; go on from here."),
              broken.end());
      case Answer.Busy _ ->
          problem(HttpStatus.LOCKED, "BUSY", "Another request is sending to this upload.");
      case Answer.Missing _ -> missing();
    };
  }

  private static ResponseEntity<String> received(
      HttpStatus good, Upload upload, HttpHeaders headers) {
    if (upload.outcome() instanceof Outcome.Refused refused) {
      return at(
          problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "MEDIA_REFUSED",
              refused.name() + " " + refused.reason() + ". Nothing was kept of it."),
          upload.received());
    }
    return answer(good, upload, headers);
  }

  private static ResponseEntity<String> answer(
      HttpStatusCode status, Upload upload, HttpHeaders more) {
    String expires =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .headers(TusWords::version)
            .headers(more)
            .header("Upload-Offset", Long.toString(upload.received()))
            .header("Upload-Length", Long.toString(upload.promise().bytes()))
            .header("Upload-Expires", expires)
            .cacheControl(CacheControl.noStore());
    if (upload.outcome() instanceof Outcome.Known known) {
      answer.header("Asset-Location", AssetsApi.PATH + "/" + known.sha256());
    } else if (upload.outcome() instanceof Outcome.Taken taken) {
      answer.header("Asset-Location", AssetsApi.PATH + "/" + taken.sha256());
    }
    return answer.build();
  }

  private static ResponseEntity<String> at(ResponseEntity<String> problem, long offset) {
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .header("Upload-Offset", Long.toString(offset))
        .body(problem.getBody());
  }

  private static ResponseEntity<String> problem(HttpStatus status, String code, String detail) {
    ResponseEntity<String> problem = Problems.problem(status, code, detail, Map.of());
    return ResponseEntity.status(status)
        .headers(problem.getHeaders())
        .headers(TusWords::version)
        .body(problem.getBody());
  }

  private static ResponseEntity<String> foreign() {
    ResponseEntity<String> problem =
        problem(
            HttpStatus.PRECONDITION_FAILED,
            "TUS_VERSION",
            "Uploads speak tus " + VERSION + "; send the header Tus-Resumable: " + VERSION + ".");
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .header("Tus-Version", VERSION)
        .body(problem.getBody());
  }

  private static ResponseEntity<String> missing() {
    return problem(
        HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such upload; it may have expired.");
  }
}
