package org.truceline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of `core` that no compiler checks: what it may lean on, and that the same question always gets the same
/// answer, whatever the clock, the zone or the language of the machine.
final class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.truceline");

    @Test
    void leansOnTheJdkAndTheYamlReaderOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.snakeyaml.engine.."))
                        .or(resideInAPackage("org.truceline..")))
                .because("whoever embeds core inherits every dependency")
                .check(CORE);
    }

    @Test
    void onlyTheLedgerReaderReadsYamlAndFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.truceline.ledger..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.nio.file..")
                        .or(resideInAPackage("java.nio.channels.."))
                        .or(resideInAPackage("java.net.."))
                        .or(resideInAPackage("java.sql.."))
                        .or(resideInAPackage("org.snakeyaml.engine..")))
                .because("the engines are pure functions of a view and a question")
                .check(CORE);
    }

    @Test
    void packagesFormALadder() {
        slices().matching("org.truceline.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nothingAsksTheMachineForTheTimeItsZoneOrItsLanguage() {
        noClasses()
                .should()
                .callMethodWhere(target(
                        "asks for the present time",
                        called -> called.getName().equals("now")
                                || is(called, System.class, "currentTimeMillis")
                                || (called.getOwner().isEquivalentTo(Clock.class)
                                        && called.getName().startsWith("system"))))
                .orShould()
                .callMethodWhere(target(
                        "asks for the machine's zone or language",
                        called -> is(called, ZoneId.class, "systemDefault") || is(called, Locale.class, "getDefault")))
                .orShould()
                .callMethodWhere(target(
                        "writes in the machine's language: give it Locale.ROOT or the language of the answer",
                        called -> (is(called, String.class, "format", "formatted", "toLowerCase", "toUpperCase")
                                        || is(called, DateTimeFormatter.class, "ofPattern"))
                                && called.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Locale.class))))
                .because("a question carries its day, and answers must not differ between machines")
                .check(CORE);
    }

    @Test
    void datesAreJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat(are(belongToAnyOf(Date.class, Calendar.class, TimeZone.class, DateFormat.class)))
                .check(CORE);
    }

    @Test
    void noFieldHoldsAFloatingPointNumber() {
        noFields()
                .should()
                .haveRawType(DescribedPredicate.describe("double or float", (JavaClass type) -> List.of(
                                "double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getBaseComponentType().getFullName())))
                .because("rates are scaled integers and amounts minor units: money is exact")
                .check(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "answers", "report", "screening", "batch", "cli", "bench"})
    void noSourceFilePasses600Lines(String module) throws IOException {
        Path sources = Path.of("..", module, "src");
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as("lines of %s", file)
                            .hasSizeLessThanOrEqualTo(600));
        }
    }

    private static boolean is(CodeUnitCallTarget called, Class<?> owner, String... names) {
        return called.getOwner().isEquivalentTo(owner) && List.of(names).contains(called.getName());
    }

    private static DescribedPredicate<JavaCall<?>> target(String description, Predicate<CodeUnitCallTarget> matches) {
        return DescribedPredicate.describe(description, call -> matches.test(call.getTarget()));
    }
}
