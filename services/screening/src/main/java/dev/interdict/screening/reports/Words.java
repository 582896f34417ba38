package dev.interdict.screening.reports;

/** The sentence by which people are told, the same in all reports. */
final class Words {

    private Words() {}

    static String sentence(Line line) {
        return "%s (%s): %s%s. %s"
                .formatted(
                        line.component(),
                        line.party(),
                        line.posture(),
                        line.day() == null ? "" : " from " + line.day(),
                        line.because());
    }
}
