package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every text of SQL that a class keeps is taken by the database, also those that no other test asks it. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SqlDatabaseTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern STATEMENT = Pattern.compile("\\s*(select|insert|update|delete|with|merge)\\s.*",
            Pattern.DOTALL);

    /** Another text is put at its end, or into it. */
    private static final Pattern BEGINNING = Pattern.compile(".*\\s(where|and)\\s*|(?!.*\\sfrom\\s)select.*|.*%s.*",
            Pattern.DOTALL);

    /** Nobody asks the embedded database that. */
    private static final String ANNOUNCEMENT = "pg_notify";

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):[a-zA-Z]+|\\?[0-9]+");

    @Inject
    DataSource database;
    @Inject
    EntityManager entities;

    @Test
    void everyTextIsTaken() throws Exception {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        try (Connection connection = database.getConnection()) {
            for (Field field : constants()) {
                String text = (String) field.get(null);
                if (isWhole(text.toLowerCase(Locale.ROOT))) {
                    String problem = problem(connection, text);
                    taken++;
                    if (!problem.isEmpty()) {
                        refused.add(field.getDeclaringClass().getSimpleName() + "." + field.getName() + ": " + problem);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(taken).isGreaterThan(100);
    }

    private static boolean isWhole(String text) {
        return STATEMENT.matcher(text).matches() && !BEGINNING.matcher(text).matches() && !text.contains(ANNOUNCEMENT);
    }

    private String problem(Connection connection, String text) {
        try (PreparedStatement statement = connection.prepareStatement(PARAMETER.matcher(text).replaceAll("?"))) {
            statement.getParameterMetaData();
            return "";
        } catch (SQLException refused) {
            return isOfEntities(text) ? "" : String.valueOf(refused.getMessage());
        }
    }

    private boolean isOfEntities(String text) {
        try {
            entities.createQuery(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static List<Field> constants() throws IOException, ClassNotFoundException {
        List<Field> fields = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve(Path.of("dev", "sayso")))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
                String name = CLASSES.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".")
                        .replaceAll("\\.class$", "");
                for (Field field : Class.forName(name, false, SqlDatabaseTest.class.getClassLoader()).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class
                            && field.trySetAccessible()) {
                        fields.add(field);
                    }
                }
            }
        }
        return fields;
    }
}
