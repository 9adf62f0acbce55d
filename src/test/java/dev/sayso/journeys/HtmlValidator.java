package dev.sayso.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.xml.sax.SAXException;

import io.vertx.core.json.JsonObject;
import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker, in process. */
final class HtmlValidator {

    private HtmlValidator() {
    }

    static List<String> errors(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return new JsonObject(report).getJsonArray("messages").stream().map(JsonObject.class::cast)
                    .filter(message -> "error".equals(message.getString("type")))
                    .map(message -> message.getString("message") + ": " + message.getString("extract"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
