package dev.sayso.log.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2. */
    @Test
    void exampleOfTheStandardIsBroughtIntoItsForm() throws NotJson {
        assertThat(text("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""".replace("333333333.33333329", "333333333.3333333"))).isEqualTo(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void namesAreSortedAsTheStandardSorts() throws NotJson {
        assertThat(
                text("""
                        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                        "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"a\":[]}", "{\"a\":{\"b\":[1,2,{}]},\"z\":\"\"}",
            "{\"ar\":\"نعم\",\"emoji\":\"🎈\",\"tab\":\"\\t\"}",
            "{\"n\":[0,-1,0.5,9007199254740991,1e+21,100000000000000000000]}" })
    void whatIsInTheFormStaysAsItIs(String json) throws NotJson {
        assertThat(text(json)).isEqualTo(json);
        assertThat(CanonicalJson.of(json).bytes()).asString(UTF_8).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "SYNTAX|{|1", "SYNTAX|{\"a\":1}}|1", "SYNTAX|{\"a\":1} {}|1",
            "SYNTAX|{\"a\":1} 2|1", "SYNTAX|{\"a\":01}|1", "SYNTAX|{\"a\":+1}|1", "SYNTAX|{\"a\":NaN}|1", "SYNTAX|{'a':1}|1",
            "SYNTAX|{a:1}|1", "SYNTAX|{\"a\":1,}|1", "SYNTAX|{\"a\":1,\"a\":1}|1", "SYNTAX|{\"a\":1,\"\\u0061\":1}|1",
            "SYNTAX|~{\n\"a\":x}~|2", "SYNTAX|{\"a\":\"\\x\"}|1", "SYNTAX|{\"a\":tru}|1", "SYNTAX|{/**/}|1",
            "NOT_AN_OBJECT|[]|1", "NOT_AN_OBJECT|1|1", "NOT_AN_OBJECT|\"\"|1", "NOT_AN_OBJECT|null|1", "NOT_AN_OBJECT|~~|1",
            "NUMBER|{\"a\":9007199254740993}|1", "NUMBER|{\"a\":1e999}|1", "NUMBER|{\"a\":1e-999}|1",
            "NUMBER|{\"a\":0.1000000000000000055}|1", "NUMBER|{\"a\":333333333.33333329}|1", "NUMBER|{\"a\":1e999999999}|1",
            "CHARACTER|{\"a\":\"\\ud83d\"}|1", "CHARACTER|{\"a\":\"\\ude00\\ud83d\"}|1", "SYNTAX|{\"\\ud83d\":1}|1" })
    void whatIsNotReadTheSameByAllIsRefused(JsonProblem problem, String json, int line) {
        assertThatThrownBy(() -> CanonicalJson.of(json)).isInstanceOfSatisfying(NotJson.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    @Test
    void deepAndHugeOnesAreRefusedAtOnce() {
        for (String json : new String[] { "{\"a\":".repeat(500_000), "{\"a\":" + "[".repeat(900_000),
                "{\"a\":1" + "0".repeat(900_000) + "}" }) {
            assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> CanonicalJson.of(json)).isInstanceOfSatisfying(NotJson.class,
                            refused -> assertThat(refused.problem()).isEqualTo(JsonProblem.TOO_DEEP)));
        }
    }

    private static String text(String json) throws NotJson {
        return CanonicalJson.of(json).text();
    }
}
