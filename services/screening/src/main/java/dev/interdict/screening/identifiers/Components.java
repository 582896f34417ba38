package dev.interdict.screening.identifiers;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.matching.Clue;
import dev.interdict.screening.domain.matching.Component;
import dev.interdict.screening.domain.matching.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import us.springett.parsers.cpe.CpeParser;
import us.springett.parsers.cpe.exceptions.CpeParsingException;

/** Reads what ingestion sends of a component into clues; what cannot be read as what it claims to be is no clue. */
public final class Components {

    private static final String PEDIGREE = "pedigree.";
    private static final Pattern SUBJECT =
            Pattern.compile("(?:^|[=,;/+]\\s*)(?:CN|O)\\s*=\\s*(?:\"([^\"]+)\"|([^,/+]+))", Pattern.CASE_INSENSITIVE);

    private Components() {}

    /** The component with its clues, in the order in which its fields stand. */
    public static Component read(dev.interdict.schemas.ingestion.Component sent) {
        var written = sent.getPurl();
        var purl = written == null ? Optional.<PackageURL>empty() : purl(written);
        return new Component(
                new Subject(key(sent, purl), sent.getName(), sent.getVersion(), written, sent.getPath()),
                sent.getFields().stream()
                        .flatMap(field ->
                                clues(sent.getPointer(), field, value -> value.equals(written) ? purl : purl(value)))
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

    private static Stream<Clue> clues(
            String component, VendorField field, Function<String, Optional<PackageURL>> purls) {
        var inherited = field.getKind().startsWith(PEDIGREE);
        var kind = inherited ? field.getKind().substring(PEDIGREE.length()) : field.getKind();
        var pointer = component + field.getPointer();
        var value = field.getValue();
        return switch (kind) {
            case "supplier", "manufacturer", "publisher" ->
                Stream.concat(
                        Stream.of(new Clue.Organisation(pointer, value, inherited)), Addresses.mails(pointer, value));
            case "author" -> Stream.concat(Stream.of(new Clue.Author(pointer, value)), Addresses.mails(pointer, value));
            case "copyright" -> Stream.of(new Clue.Copyright(pointer, value));
            case "group" -> Stream.of(new Clue.Group(pointer, value, value.toLowerCase(Locale.ROOT)));
            case "name" -> Stream.of(new Clue.Product(pointer, value));
            case "swid" -> Stream.concat(Stream.of(new Clue.Tag(pointer, value)), Addresses.regid(pointer, value));
            case "artefact" -> Stream.of(new Clue.Artefact(pointer, value));
            case "hash" -> Stream.of(new Clue.Hash(pointer, value.toLowerCase(Locale.ROOT)));
            case "property" -> signers(pointer, value);
            case "purl" -> purls.apply(value).stream().flatMap(purl -> purl(pointer, value, purl, inherited));
            case "cpe" -> cpe(pointer, value, inherited).stream();
            case "url" -> Addresses.web(pointer, value).stream();
            case "email" -> Addresses.contacts(pointer, value);
            default -> Stream.empty();
        };
    }

    private static Stream<Clue> purl(String pointer, String value, PackageURL purl, boolean inherited) {
        var namespace = namespace(purl).toLowerCase(Locale.ROOT);
        var qualifiers = purl.getQualifiers() == null ? Map.<String, String>of() : purl.getQualifiers();
        var named = purl(pointer, value, purl, namespace, qualifiers.get("repository_url"), inherited);
        return Stream.concat(
                named,
                Stream.of("download_url", "vcs_url")
                        .flatMap(name -> Stream.ofNullable(qualifiers.get(name)))
                        .flatMap(address -> Addresses.web(pointer, address).stream()));
    }

    private static Stream<Clue> purl(
            String pointer,
            String value,
            PackageURL purl,
            String namespace,
            @Nullable String repository,
            boolean inherited) {
        return repository == null || purl.getNamespace() != null
                ? Stream.of(new Clue.Purl(pointer, value, namespace, purl.getName(), inherited))
                : Stream.of(new Clue.Purl(
                        pointer,
                        value,
                        namespace + "/"
                                + repository.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT),
                        purl.getName(),
                        inherited));
    }

    /** Subjects of certificates, by common name and organisation. */
    private static Stream<Clue> signers(String pointer, String value) {
        return SUBJECT.matcher(value)
                .results()
                .map(result ->
                        new Clue.Signer(pointer, value, result.group(1) == null ? result.group(2) : result.group(1)));
    }

    private static Optional<PackageURL> purl(String value) {
        try {
            return Optional.of(new PackageURL(value));
        } catch (MalformedPackageURLException noPurl) {
            return Optional.empty();
        }
    }

    private static String namespace(PackageURL purl) {
        var namespace = purl.getNamespace();
        return namespace == null || namespace.isEmpty() ? purl.getType() : purl.getType() + "/" + namespace;
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

    /** All components of a batch, in its order. */
    public static List<Component> readAll(List<dev.interdict.schemas.ingestion.Component> sent) {
        return sent.stream().map(Components::read).toList();
    }
}
