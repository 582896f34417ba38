package dev.interdict.screening.identifiers;

import com.google.common.net.InternetDomainName;
import dev.interdict.screening.domain.matching.Clue;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads addresses on the web and for mail; registrable domains are those of the public suffix list. */
final class Addresses {

    private static final Pattern PREFIX = Pattern.compile("^(scm:)?git[+:](?=[a-z]+:|git@)");
    private static final Pattern OF_GIT = Pattern.compile("^(?:ssh://)?git@([^:/]+)[:/]");
    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])([\\w.+-]++)@([\\w-]++(?:\\.[\\w-]++)+)");
    private static final Pattern REGID =
            Pattern.compile("^regid\\.\\d{4}-\\d{2}\\.([a-z0-9-]+(?:\\.[a-z0-9-]+)+)", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** Also {@code git+https://host/owner/repository} and {@code git@host:owner/repository}, as manifests write them. */
    static Optional<Clue> web(String pointer, String value) {
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
            var owner = path.length > 1 ? host + "/" + path[1] : host;
            return Optional.of(new Clue.Web(pointer, value, host, registrable(host), owner));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Each address for mail in the text, which says whom it reaches. */
    static Stream<Clue> mails(String pointer, String value) {
        return mails(pointer, value, false);
    }

    /** Each address for mail in a field of such; by one beside an organisation that is reached. */
    static Stream<Clue> contacts(String pointer, String value) {
        return mails(pointer, value, pointer.contains("/contact"));
    }

    private static Stream<Clue> mails(String pointer, String value, boolean contact) {
        return value.indexOf('@') < 0
                ? Stream.empty()
                : MAIL.matcher(value.toLowerCase(Locale.ROOT))
                        .results()
                        .map(mail -> new Clue.Mail(pointer, value, mail.group(1), mail.group(2), contact));
    }

    /** The domain in a tag's regid, such as {@code regid.2004-12.com.example}, which has it backwards. */
    static Stream<Clue> regid(String pointer, String value) {
        return REGID.matcher(value).results().map(regid -> {
            var host = Stream.of(regid.group(1).toLowerCase(Locale.ROOT).split("\\."))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(), labels -> String.join(".", labels.reversed())));
            return new Clue.Web(pointer, value, host, registrable(host), host);
        });
    }

    /** The domain that somebody registered; the host itself where that cannot be told. */
    private static String registrable(String host) {
        try {
            var name = InternetDomainName.from(host);
            return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
        } catch (IllegalArgumentException | IllegalStateException noName) {
            return host;
        }
    }
}
