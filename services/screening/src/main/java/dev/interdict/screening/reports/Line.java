package dev.interdict.screening.reports;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of a finding under a paragraph.
 *
 * @param level error, warning or note
 * @param rule programme and paragraph
 * @param title of the programme
 * @param field JSON pointer into the SBOM
 * @param day when the paragraph takes effect, in the law's own civil time and zone; null where no calendar says
 */
public record Line(
        String level,
        String rule,
        String title,
        String party,
        String component,
        String field,
        String value,
        String posture,
        String because,
        String citation,
        @Nullable String day,
        String finding) {}
