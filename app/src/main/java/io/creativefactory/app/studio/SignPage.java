package io.creativefactory.app.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a reviewer writes the name that stands under their decisions.
@Controller
class SignPage {

  @GetMapping("/sign")
  String form(@RequestParam(defaultValue = "/") String back, Model model) {
    model.addAttribute("back", local(back));
    return "studio/sign";
  }

  /// The dialog alone, for pages that open it in place.
  @GetMapping("/sign/dialog")
  String dialog(@RequestParam(defaultValue = "/") String back, Model model) {
    model.addAttribute("back", local(back));
    return "studio/sign :: dialog";
  }

  @PostMapping("/sign")
  String sign(
      @RequestParam String name,
      @RequestParam(defaultValue = "/") String back,
      Model model,
      HttpServletResponse response) {
    Optional<String> clean = SignedAs.clean(name);
    if (clean.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("back", local(back));
      model.addAttribute("fault", "Write the name to sign with, at most 80 characters.");
      return "studio/sign";
    }
    response.addHeader(HttpHeaders.SET_COOKIE, SignedAs.cookie(clean.get()).toString());
    return "redirect:" + local(back);
  }

  /// Only addresses of this site: one slash, then anything but a second one.
  static String local(String back) {
    return back.matches("/(?![/\\\\])[\\w\\-./?=&]*") ? back : "/";
  }
}
