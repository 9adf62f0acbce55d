package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Asks every route as everybody: strangers, each role, no role; of own, foreign, missing and malformed objects. */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class AccessMatrixTest {

    @Inject
    AccessMatrix matrix;

    @Inject
    Given given;

    @Test
    void everyRouteHasExactlyOneRow() {
        List<String> rows = matrix.rows().stream().map(Access::route).toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rows)).as("rows of AccessMatrix, and the routes of the resources").isEqualTo(Routes.all());
    }

    @Test
    void everyRowWithAParameterNamesSomething() {
        assertThat(matrix.rows()).allMatch(row -> !row.route().contains("{") || row.namesSomething());
    }

    @TestFactory
    Stream<DynamicTest> strangersEnterWhereAnybodyMay() {
        return tests(row -> {
            Response response = row.ofAny(Person.stranger());
            if (row.isForAnybody()) {
                assertAnswered(row, response);
            } else if (row.isForPrograms()) {
                assertThat(response.statusCode()).isEqualTo(401);
                assertThat(response.header("WWW-Authenticate")).isNotEmpty();
            } else {
                assertThat(response.statusCode()).isIn(302, 303);
                assertThat(response.header("Location")).containsAnyOf("response_type=code", "/sign-in");
            }
        });
    }

    @TestFactory
    @Tag("embedded")
    Stream<DynamicTest> rolesEnterWhereTheyMay() {
        Map<String, Person> people = people();
        return tests(row -> people.forEach((role, person) -> {
            if (row.isFor(role)) {
                assertAnswered(row, row.ofOwn(givenWith(role)));
            } else {
                assertThat(row.ofAny(person.asks()).statusCode()).as(role).isEqualTo(403);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> foreignMissingAndMalformedAreTheSame404() {
        Map<String, Person> people = people();
        return tests(row -> {
            Object foreign = row.isOwned() ? row.ownedBy(givenWith(entitled(row))) : null;
            people.forEach((role, person) -> {
                int expected = row.isFor(role) ? 404 : 403;
                if (foreign != null) {
                    assertThat(row.of(person, foreign).statusCode()).as("foreign, " + role).isEqualTo(expected);
                }
                if (row.namesSomething()) {
                    assertThat(row.ofMissing(person.asks()).statusCode()).as("missing, " + role)
                            .isEqualTo(row.isFor(role) ? row.ifMissing() : 403);
                    assertThat(row.ofMalformed(person.asks()).statusCode()).as("malformed, " + role)
                            .isIn(row.isFor(role) ? List.of(row.ifMalformed()) : List.of(403, 404));
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> noTextBringsARouteDown() {
        Set<String> all = Routes.queryParameters();
        Map<String, Set<String>> own = Routes.queryParametersByRoute();
        assertThat(all).contains("after", "q", "currency");
        assertThat(own.get("GET /api/v1/events")).containsExactly("after", "limit", "types");
        return matrix.rows().stream().filter(row -> !row.isEndless()).map(row -> DynamicTest.dynamicTest(row.route(), () -> {
            Person person = givenWith(entitled(row));
            List<String> names = List.copyOf(row.isForPrograms() ? own.getOrDefault(row.route(), Set.of()) : all);
            for (String text : List.of("%00", "%ff'--", "9".repeat(40))) {
                assertThat(row.ofHostile(person, text, names).statusCode()).as(text).isLessThan(500);
            }
        }));
    }

    private static void assertAnswered(Access row, Response response) {
        assertThat(response.statusCode()).isEqualTo(row.answer());
    }

    private Stream<DynamicTest> tests(Consumer<Access> check) {
        return matrix.rows().stream().map(row -> DynamicTest.dynamicTest(row.route(), () -> check.accept(row)));
    }

    private Map<String, Person> people() {
        return Stream.concat(Stream.of(""), AccessMatrix.ROLES.stream())
                .collect(Collectors.toMap(role -> role, this::givenWith));
    }

    /** The role of somebody who may ask. */
    private static String entitled(Access row) {
        return Stream.concat(AccessMatrix.ROLES.stream(), Stream.of("")).filter(row::isFor).findFirst().orElseThrow();
    }

    private Person givenWith(String role) {
        return switch (role) {
            case "" -> given.person();
            case "creator" -> given.creator();
            default -> given.person(role);
        };
    }
}
