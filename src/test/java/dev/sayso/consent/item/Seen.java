package dev.sayso.consent.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.sayso.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The page of an item as one of its holders got it, to answer from. */
record Seen(Person reader, String item, String html) {

    static Seen by(Person reader, String item) {
        return of(reader, item, reader.asks().get("/items/" + item).then().statusCode(200).extract().response());
    }

    static Seen of(Person reader, String item, Response response) {
        return new Seen(reader, item, response.asString());
    }

    /** What the page says about a use. */
    String about(String use) {
        Matcher section = Pattern.compile("(?s)<section class=\"card use\" id=\"" + use + "\">.*?</section>").matcher(html);
        assertThat(section.find()).as("the section of %s", use).isTrue();
        return section.group();
    }

    /** The same without tags. */
    String says(String use) {
        return text(about(use));
    }

    String says() {
        return text(html);
    }

    String hidden(String use, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(about(use));
        assertThat(field.find()).as("%s of %s", name, use).isTrue();
        return field.group(1);
    }

    /** The button of a use is pressed; names and values in turn. */
    ValidatableResponse sends(String use, String... fields) {
        RequestSpecification form = reader.sends().formParam("use", use).formParam("act", hidden(use, "act"))
                .formParam("shown", hidden(use, "shown"));
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/items/" + item + "/choices").then();
    }

    /** The form comes back. */
    Seen comesBack(int status, String use, String... fields) {
        return of(reader, item, sends(use, fields).statusCode(status).extract().response());
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ");
    }
}
