package dev.interdict.screening.domain.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the holders out of copyright notices. */
final class Holders {

    private static final int MOST = 16;
    private static final Pattern NOTICE =
            Pattern.compile("©|\\(c\\)|(?:\\bfile)?copyright(?:text\\b|\\b)|\\bcopr\\.|版权所有", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile("\\b(?:19|20)\\d\\d\\b[\\s,\\-–]*|\\bpresent\\b[\\s,]*");
    private static final Pattern END = Pattern.compile(
            "\\ball rights? reserved|\\blicen[cs]ed? under|\\bunpublished|\\bconfidential|\\R|;|(?<!\\b(?:inc|ltd|co|corp|s\\.a|llc))\\.\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("^[\\s,:\\-–]*(?:by\\s+)?", Pattern.CASE_INSENSITIVE);

    private Holders() {}

    static List<String> in(String notices) {
        var holders = new ArrayList<String>(2);
        for (var notice : NOTICE.split(notices, MOST)) {
            var holder = START.matcher(YEARS.matcher(notice).replaceAll(" ")).replaceFirst("");
            var end = END.matcher(holder);
            var name = (end.find() ? holder.substring(0, end.start()) : holder).strip();
            if (name.length() > 1) {
                holders.add(name);
            }
        }
        return holders;
    }
}
