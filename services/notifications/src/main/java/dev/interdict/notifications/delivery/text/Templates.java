package dev.interdict.notifications.delivery.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Qute templates in {@code messages/}; a file of the same name in the folder that is set takes the place of one. */
@ApplicationScoped
public class Templates {

    static final String HTML = "text/html";
    static final String SLACK = "text/x-slack";

    private final Optional<Path> folder;
    private final Engine engine;

    Templates(@ConfigProperty(name = "interdict.templates") Optional<String> folder) {
        this.folder = folder.map(Path::of);
        this.engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addLocator(this::locate)
                .addResultMapper(new Escapes())
                .build();
    }

    /** The text of the template with the data put in. */
    public String text(String name, Map<String, ?> data) {
        return Objects.requireNonNull(engine.getTemplate(name), name).data(data).render();
    }

    private Optional<TemplateLocation> locate(String name) {
        var variant = Variant.forContentType(format(name));
        return Optional.of(new TemplateLocation() {
            @Override
            public Reader read() {
                return reader(name);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(variant);
            }
        });
    }

    private Reader reader(String name) {
        var own = folder.map(path -> path.resolve(name)).filter(Files::isReadable);
        try {
            return own.isPresent() ? new StringReader(Files.readString(own.get())) : bundled(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The template " + name + " cannot be read", unreadable);
        }
    }

    private static Reader bundled(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream("/messages/" + name), name), UTF_8);
    }

    private static String format(String name) {
        return name.endsWith(".html") ? HTML : name.endsWith(".slack") ? SLACK : "text/plain";
    }
}
