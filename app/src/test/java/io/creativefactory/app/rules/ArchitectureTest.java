package io.creativefactory.app.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final List<String> STAGES =
      List.of(
          "brief",
          "intel",
          "creative",
          "editor",
          "testing",
          "review",
          "publish",
          "scaling",
          "learning");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.creativefactory");

  @TestFactory
  List<DynamicTest> a_stage_uses_earlier_stages_only() {
    return IntStream.range(0, STAGES.size() - 1).mapToObj(this::earlierStagesOnly).toList();
  }

  private DynamicTest earlierStagesOnly(int stage) {
    String[] later =
        STAGES.subList(stage + 1, STAGES.size()).stream()
            .map(name -> "io.creativefactory.domain." + name + "..")
            .toArray(String[]::new);
    return DynamicTest.dynamicTest(
        STAGES.get(stage),
        () ->
            noClasses()
                .that()
                .resideInAPackage("io.creativefactory.domain." + STAGES.get(stage) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .check(HOUSE));
  }

  @Test
  void agents_do_not_know_each_other() {
    slices()
        .matching("io.creativefactory.agents.(*)..")
        .should()
        .notDependOnEachOther()
        .check(HOUSE);
  }

  @Test
  void packages_form_no_cycles() {
    slices().matching("io.creativefactory.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_domain_uses_the_jdk_only() {
    noClasses()
        .that()
        .resideInAPackage("io.creativefactory.domain..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "io.creativefactory.domain..",
            "org.jspecify..",
            "org.springframework.modulith..")
        .check(HOUSE);
  }

  @Test
  void an_agent_has_no_path_to_a_writer() {
    noClasses()
        .that()
        .resideInAnyPackage("io.creativefactory.agents..", "io.creativefactory.tools..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.creativefactory.platform.AdPlatform")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("io.creativefactory.graph..", "io.creativefactory.app..")
        .check(HOUSE);
  }

  @Test
  void the_state_graph_library_stays_in_graph() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.creativefactory.graph..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bsc.langgraph4j..")
        .check(HOUSE);
  }

  @Test
  void nothing_is_injected_into_a_field() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
  }

  @Test
  void nothing_prints_past_the_console_or_logs_past_slf4j() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
  }

  @Test
  void nothing_throws_a_generic_exception() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
  }

  @Test
  void controllers_settings_and_wire_records_are_not_public() {
    classes()
        .that()
        .areAnnotatedWith("org.springframework.stereotype.Controller")
        .or()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .or()
        .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
        .or()
        .haveSimpleNameEndingWith("Wire")
        .should()
        .notBePublic()
        .check(HOUSE);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(".*\\.[A-Za-z]*(Manager|Helper|Util|Utils|Processor|V2)$")
        .orShould()
        .haveNameMatching(".*\\.(Base|Abstract|Default)[A-Z][A-Za-z]*$")
        .check(HOUSE);
  }
}
