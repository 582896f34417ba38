package dev.interdict.screening.watchlists;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Web addresses of listed parties. */
final class Sites {

    private static final Pattern HOST =
            Pattern.compile("(?:https?://)?(?:www\\d?\\.)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,24})(?:[:/?#].*)?");

    private static final int LONGEST = 500;

    /** Hosts on which anybody can have a page. */
    private static final Set<String> SHARED = Set.of(
            "facebook.com",
            "twitter.com",
            "x.com",
            "t.me",
            "telegram.me",
            "instagram.com",
            "youtube.com",
            "linkedin.com",
            "vk.com",
            "ok.ru",
            "github.com",
            "github.io",
            "gitlab.com",
            "wordpress.com",
            "blogspot.com",
            "weebly.com",
            "wixsite.com",
            "alibaba.com",
            "made-in-china.com",
            "google.com",
            "archive.org",
            "bit.ly");

    private Sites() {}

    /** The host without its {@code www.}, in lower case; none where there is none, or where many share it. */
    static Optional<String> domain(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = HOST.matcher(address.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() && !isShared(matcher.group(1)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isShared(String host) {
        return SHARED.stream().anyMatch(shared -> host.equals(shared) || host.endsWith("." + shared));
    }
}
