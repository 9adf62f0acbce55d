package dev.sayso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.sayso.web.AppClock;
import io.quarkus.security.Authenticated;

/** Holds the table of packages and the kinds of class. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sayso");

    /** Whom each package may use, besides the two that everybody may. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("money", List.of()),
            Map.entry("web", List.of("money")),
            Map.entry("feed", List.of()),
            Map.entry("log", List.of("feed")),
            Map.entry("account", List.of("feed")),
            Map.entry("terms", List.of("account", "feed", "log")),
            Map.entry("catalog", List.of("account", "feed")),
            Map.entry("consent", List.of("catalog", "terms", "account", "log", "feed")),
            Map.entry("gate", List.of("consent", "catalog", "terms", "account", "feed")),
            Map.entry("derivative", List.of("gate", "consent", "catalog", "terms", "account", "feed", "log")),
            Map.entry("revenue", List.of("derivative", "consent", "catalog", "terms", "account", "feed")),
            Map.entry("dispute", List.of("revenue", "derivative", "consent", "catalog", "terms", "account", "log", "feed")),
            Map.entry("support", List.of("dispute", "revenue", "derivative", "gate", "consent", "catalog", "terms", "account",
                    "log", "feed")),
            Map.entry("demo", List.of("support", "dispute", "revenue", "derivative", "gate", "consent", "catalog", "terms",
                    "account", "log", "feed")));

    private static final List<String> EVERYBODY_MAY = List.of("money", "web");

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.remove(row.getKey());
            forbidden.removeAll(row.getValue());
            if (!EVERYBODY_MAY.contains(row.getKey())) {
                forbidden.removeAll(EVERYBODY_MAY);
            }
            noClasses().that().resideInAPackage("dev.sayso." + row.getKey() + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(forbidden.stream().map(name -> "dev.sayso." + name + "..").toArray(String[]::new))
                    .allowEmptyShould(true).check(CODE);
        }));
    }

    @Test
    void everyPackageIsInTheTable() {
        classes().that().resideOutsideOfPackage("dev.sayso").should().resideInAnyPackage(
                MAY_USE.keySet().stream().map(name -> "dev.sayso." + name + "..").toArray(String[]::new)).check(CODE);
    }

    @Test
    void onlyTheBeginningIsInNone() {
        classes().that().resideInAPackage("dev.sayso").should().be(Main.class).orShould().haveSimpleName("package-info")
                .check(CODE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.sayso.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void moneyNeedsTheJdkAlone() {
        classes().that().resideInAPackage("dev.sayso.money..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.sayso.money..", "org.jspecify..").allowEmptyShould(true).check(CODE);
    }

    @Test
    void transactionsBelongToDesks() {
        methods().that().areAnnotatedWith(Transactional.class).should().beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Desk").check(CODE);
        noClasses().should().beAnnotatedWith(Transactional.class).check(CODE);
    }

    @Test
    void resourcesSayWhoMayCallThem() {
        classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource")
                .andShould().beAnnotatedWith(new DescribedPredicate<>("a statement of who may call") {
                    @Override
                    public boolean test(JavaAnnotation<?> annotation) {
                        return Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class, DenyAll.class)
                                .anyMatch(type -> annotation.getRawType().isEquivalentTo(type));
                    }
                }).check(CODE);
    }

    @Test
    void resourcesHaveAtMostFiveMethods() {
        classes().that().areAnnotatedWith(Path.class).should(haveAtMostPublicMethods(5)).check(CODE);
    }

    @Test
    void entitiesKeepTheirStateToThemselves() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).should()
                .haveNameNotMatching("(set|get)[A-Z].*").check(CODE);
        fields().that().areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class).and().areNotStatic().should().bePrivate().check(CODE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Mapper)")
                .check(CODE.that(new DescribedPredicate<>("are not exception mappers") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getSimpleName().equals("FailureMapper");
                    }
                }));
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().that().doNotBelongToAnyOf(AppClock.class).should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now").orShould().callConstructor(Date.class)
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(Math.class, "random")
                .check(CODE);
    }

    /** See {@code Scalars}: with a value's class, Hibernate plans each call anew. */
    @Test
    void nativeQueriesNameNoClassOfAValue() throws IOException {
        Pattern named = Pattern.compile("createNativeQuery\\((?:[^;\"]|\"[^\"]*\")*?"
                + "(Long|Integer|Boolean|String|UUID|Instant|LocalDate|BigDecimal|byte\\[])\\.class\\)");
        try (Stream<java.nio.file.Path> sources = Files.walk(Paths.get("src/main/java"))) {
            for (java.nio.file.Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(named.matcher(Files.readString(source)).results().map(MatchResult::group)).as(source.toString())
                        .isEmpty();
            }
        }
    }

    private static ArchCondition<JavaClass> haveAtMostPublicMethods(int most) {
        return new ArchCondition<>("have at most " + most + " public methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long methods = type.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)).count();
                if (methods > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + methods));
                }
            }
        };
    }
}
