package dev.interdict.screening.identifiers;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.matching.Clue;
import dev.interdict.screening.domain.matching.Component;
import dev.interdict.screening.domain.matching.Subject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import us.springett.parsers.cpe.CpeParser;
import us.springett.parsers.cpe.exceptions.CpeParsingException;

/** Reads what ingestion sends of a component into clues; what cannot be read as what it claims to be is no clue. */
public final class Components {

    private static final String PEDIGREE = "pedigree.";
    private static final Pattern PREFIX = Pattern.compile("^(scm:)?git[+:](?=[a-z]+:|git@)");
    private static final Pattern OF_GIT = Pattern.compile("^(?:ssh://)?git@([^:/]+)[:/]");

    private Components() {}

    /** The component with its clues, in the order in which its fields stand. */
    public static Component read(dev.interdict.schemas.ingestion.Component sent) {
        var written = sent.getPurl();
        var purl = written == null ? Optional.<PackageURL>empty() : purl(written);
        return new Component(
                new Subject(key(sent, purl), sent.getName(), sent.getVersion(), written, sent.getPath()),
                sent.getFields().stream()
                        .flatMap(field ->
                                clue(sent.getPointer(), field, value -> value.equals(written) ? purl : purl(value))
                                        .stream())
                        .toList());
    }

    private static String key(dev.interdict.schemas.ingestion.Component sent, Optional<PackageURL> purl) {
        return purl.map(Components::versionless)
                .orElseGet(() -> (sent.getGroup() == null ? "" : sent.getGroup() + "/") + sent.getName())
                .toLowerCase(Locale.ROOT);
    }

    private static String versionless(PackageURL purl) {
        return "pkg:" + namespace(purl) + "/" + purl.getName();
    }

    private static Optional<Clue> clue(
            String component, VendorField field, Function<String, Optional<PackageURL>> purls) {
        var inherited = field.getKind().startsWith(PEDIGREE);
        var kind = inherited ? field.getKind().substring(PEDIGREE.length()) : field.getKind();
        var pointer = component + field.getPointer();
        var value = field.getValue();
        return switch (kind) {
            case "supplier", "manufacturer", "publisher" ->
                Optional.of(new Clue.Organisation(pointer, value, inherited));
            case "author" -> Optional.of(new Clue.Author(pointer, value));
            case "copyright" -> Optional.of(new Clue.Copyright(pointer, value));
            case "group" -> Optional.of(new Clue.Group(pointer, value, value.toLowerCase(Locale.ROOT)));
            case "name", "swid", "artefact" -> Optional.of(new Clue.Product(pointer, value));
            case "purl" ->
                purls.apply(value)
                        .map(purl -> new Clue.Purl(
                                pointer, value, namespace(purl).toLowerCase(Locale.ROOT), purl.getName(), inherited));
            case "cpe" -> cpe(pointer, value, inherited);
            case "url" -> web(pointer, value);
            case "email" -> Optional.of(new Clue.Mail(pointer, value, domain(value)));
            default -> Optional.empty();
        };
    }

    private static Optional<PackageURL> purl(String value) {
        try {
            return Optional.of(new PackageURL(value));
        } catch (MalformedPackageURLException noPurl) {
            return Optional.empty();
        }
    }

    private static String namespace(PackageURL purl) {
        return Stream.of(purl.getType(), purl.getNamespace())
                .filter(part -> part != null && !part.isEmpty())
                .reduce((type, namespace) -> type + "/" + namespace)
                .orElse("");
    }

    private static Optional<Clue> cpe(String pointer, String value, boolean inherited) {
        try {
            var cpe = CpeParser.parse(value);
            return Optional.of(new Clue.Cpe(
                    pointer,
                    value,
                    cpe.getVendor().toLowerCase(Locale.ROOT),
                    cpe.getProduct().toLowerCase(Locale.ROOT),
                    inherited));
        } catch (CpeParsingException noCpe) {
            return Optional.empty();
        }
    }

    /** Also {@code git+https://host/owner/repository} and {@code git@host:owner/repository}, as manifests write them. */
    private static Optional<Clue> web(String pointer, String value) {
        var written = value.strip().toLowerCase(Locale.ROOT);
        var address = written.startsWith("http")
                ? written
                : OF_GIT.matcher(PREFIX.matcher(written).replaceFirst("")).replaceFirst("https://$1/");
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            if (host == null) {
                return Optional.empty();
            }
            var path = Optional.ofNullable(uri.getPath()).orElse("").split("/", 3);
            return Optional.of(new Clue.Web(pointer, value, host, path.length > 1 ? host + "/" + path[1] : host));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String domain(String mail) {
        return mail.substring(mail.indexOf('@') + 1).replaceAll("[>\\s].*", "").toLowerCase(Locale.ROOT);
    }

    /** All components of a batch, in its order. */
    public static List<Component> readAll(List<dev.interdict.schemas.ingestion.Component> sent) {
        return sent.stream().map(Components::read).toList();
    }
}
