package io.creativefactory.app.studio;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns a failure into a page that says what happened and where to go from there.
@ControllerAdvice(basePackageClasses = PageFaults.class)
class PageFaults {
  private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

  @ExceptionHandler
  ModelAndView fault(FactoryException failure) {
    HttpStatus status = status(failure.code());
    if (status.is5xxServerError()) {
      LOG.error("a page failed with {}", failure.code(), failure);
    }
    ModelAndView page = new ModelAndView("studio/fault", status);
    page.addObject("status", status.value());
    page.addObject(
        "message",
        failure.code().kind() == ErrorCode.Kind.DEFECT
            ? "Something broke on our side. The log of the server says what."
            : failure.getMessage());
    return page;
  }

  /// The answer that a failure's kind asks for.
  private static HttpStatus status(ErrorCode code) {
    if (code == ErrorCode.NOT_FOUND) {
      return HttpStatus.NOT_FOUND;
    }
    return switch (code.kind()) {
      case INVALID_INPUT -> HttpStatus.UNPROCESSABLE_CONTENT;
      case REFUSED_BY_POLICY -> HttpStatus.CONFLICT;
      case NOT_AUTHORISED -> HttpStatus.FORBIDDEN;
      case RATE_LIMITED, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case DEFECT -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
