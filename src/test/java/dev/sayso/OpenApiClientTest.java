package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The description of the API is precise enough to be compiled against. */
@QuarkusTest
class OpenApiClientTest {

    /** What makes types of a description, and what compiles them. */
    private static final List<String> PACKAGES = List.of("openapi-typescript@7.13.0", "typescript@5.9.3");

    private static final Path FOLDER = Path.of("target", "api-client");
    private static final int PATIENCE_MINUTES = 3;

    /** How a program ended, and what it said. */
    private record Ended(int code, String said) {
    }

    @Test
    void platformsProgramCompiles() throws Exception {
        Files.createDirectories(FOLDER);
        boolean installed = isHere("node") && isHere("npm") && install();
        if (!installed) {
            System.out.println(
                    "########## NO NODE HERE, OR NO REGISTRY: THE TYPESCRIPT CLIENT OF THE API IS NOT COMPILED. ##########");
        }
        assumeThat(installed).isTrue();
        Files.writeString(FOLDER.resolve("openapi.json"),
                Person.stranger().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
        Files.copy(Path.of("src/test/resources/api/client.ts"), FOLDER.resolve("client.ts"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("node", "node_modules/openapi-typescript/bin/cli.js", "openapi.json", "-o", "api.d.ts"))
                .returns(0, Ended::code);
        assertThat(run("node", "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--noUncheckedIndexedAccess",
                "--target", "es2022", "--lib", "es2022,dom", "--module", "esnext", "--moduleResolution", "bundler",
                "client.ts"))
                .isEqualTo(new Ended(0, ""));
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }

    /** False where the registry cannot be reached. */
    private static boolean install() throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\":true}");
        List<String> npm = List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline",
                "--fetch-retries=1", "--silent");
        return run(Stream.concat(npm.stream(), PACKAGES.stream()).toArray(String[]::new)).code() == 0;
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(FOLDER, "said", ".txt");
        Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Ended(-1, "");
        }
        return new Ended(process.exitValue(), Files.readString(said));
    }
}
