package io.creativefactory.app.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what no call of the API answers, so that programs never get a page for people.
@RestController
class UnknownCalls {
  @RequestMapping("/api/v1/**")
  ResponseEntity<String> none() {
    return Problems.problem(
        HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such call with this method.");
  }
}
