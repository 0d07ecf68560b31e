package io.creativefactory.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.StudioTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@StudioTest
class SafetyTest {
  @Autowired private MockMvc studio;

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example",
    "Origin,null",
    "Origin,http://localhost:81"
  })
  void a_change_asked_for_by_another_site_is_refused(String name, String value) throws Exception {
    studio
        .perform(post("/sign").param("name", "Eve").header("Host", "localhost").header(name, value))
        .andExpect(status().isForbidden())
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,same-origin",
    "Sec-Fetch-Site,none",
    "Origin,http://localhost",
    "X-Nothing,x"
  })
  void a_change_asked_for_by_the_studio_or_a_program_is_taken(String name, String value)
      throws Exception {
    studio
        .perform(
            post("/sign").param("name", "Mara").header("Host", "localhost").header(name, value))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void pages_run_no_inline_script_and_stand_in_no_frame() throws Exception {
    studio
        .perform(get("/"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    allOf(
                        containsString("script-src 'self'"),
                        containsString("frame-ancestors 'none'"),
                        not(containsString("unsafe")))))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"})
  void signing_returns_to_this_site_only(String back) throws Exception {
    studio
        .perform(post("/sign").param("name", "Mara").param("back", back))
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void a_name_travels_through_the_cookie_unharmed() throws Exception {
    MvcResult signed = studio.perform(post("/sign").param("name", " Zoë <b>Ω ")).andReturn();
    Cookie cookie = Objects.requireNonNull(signed.getResponse().getCookie("cf_signed_as"));
    assertThat(cookie.isHttpOnly()).isTrue();
    studio
        .perform(get("/").cookie(cookie))
        .andExpect(content().string(containsString("<span>Zoë &lt;b&gt;Ω</span>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/review/1-1-1-1-1", "/review/x", "/runs/DFB47DE6-87DA-3AF8-A7C5-6A34CBDFE677"})
  void ids_are_read_strictly(String address) throws Exception {
    studio
        .perform(get(address))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Go to the inbox")));
  }
}
