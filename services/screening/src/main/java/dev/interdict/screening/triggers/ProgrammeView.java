package dev.interdict.screening.triggers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interdict.screening.domain.programmes.LegalTime;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.Provision;
import dev.interdict.screening.domain.programmes.Qualifier;
import dev.interdict.screening.domain.programmes.Undated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme as the door shows it. */
@Schema(name = "Programme")
record ProgrammeView(
        String id,
        String title,
        @Schema(description = "ISO 3166-1 alpha-2, or EU") String jurisdiction,
        String authority,
        List<String> parties,
        @Schema(description = "Oldest first") List<VersionView> versions,

        @Schema(description = "The file as it was written; absent in lists")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String file) {

    @Schema(name = "ProgrammeVersion")
    record VersionView(
            String hash,
            String status,
            Instant knownFrom,
            String knownFromLegalTime,

            @Schema(description = "Whether it is the one that counts at the product clock's instant")
            boolean inForce,

            String summary,
            List<String> citations,
            List<PhaseView> phases,

            @Schema(description = "What changes for a time what phases do")
            List<ChangeView> changes) {}

    @Schema(name = "ProgrammePhase")
    record PhaseView(
            String id,

            @Schema(description = "notice, prohibition, obligation or advisory")
            String kind,

            @Schema(description = "Null where no calendar dates it") @Nullable
            Instant effectiveAt,

            @Schema(examples = "2024-09-29T00:00 America/New_York") @Nullable
            String legalTime,

            @Schema(description = "False: the source does not name the zone; it was inferred")
            boolean zoneStated,

            @Schema(
                    description =
                            "What the source's words would give if they were right and the zone were wrong; null where both agree")
            @Nullable
            Instant alternative,

            @Schema(description = "The event or the model year that begins it; null where it has a day") @Nullable
            String occasion,

            @Schema(description = "The first moment at which it holds no more; null where no end is known") @Nullable
            Instant until,

            @Schema(description = "The source's own words") String wording,
            String text,
            List<String> prohibits,
            List<String> requires,
            List<String> citations,
            List<String> sources,

            @Schema(description = "high, medium or low") String confidence) {}

    @Schema(name = "ProgrammeChange")
    record ChangeView(
            String id,

            @Schema(description = "exemption, licence, suspension, non-enforcement, injunction or end")
            String kind,

            @Schema(description = "Ids of the phases that it changes; empty: all")
            List<String> of,

            Instant from,

            @Schema(description = "The first moment at which it is over; null where no end is known") @Nullable
            Instant until,

            String text,
            List<String> citations,
            String confidence) {}

    static ProgrammeView of(Programme programme, Instant now, @Nullable String file) {
        var inForce = programme.knownAt(now).map(ProgrammeVersion::sequence).orElse(-1L);
        return new ProgrammeView(
                programme.id(),
                programme.title(),
                programme.jurisdiction(),
                programme.authority(),
                programme.parties().stream().map(party -> party.name()).toList(),
                programme.versions().stream()
                        .map(version -> version(version, version.sequence() == inForce))
                        .toList(),
                file);
    }

    private static VersionView version(ProgrammeVersion version, boolean inForce) {
        return new VersionView(
                version.hash(),
                version.status(),
                version.knownFrom().instant(),
                version.knownFrom().text(),
                inForce,
                version.summary(),
                version.citations(),
                Stream.concat(
                                version.phases().stream().map(ProgrammeView::phase),
                                version.undated().stream().map(ProgrammeView::phase))
                        .toList(),
                version.qualifiers().stream().map(ProgrammeView::change).toList());
    }

    private static PhaseView phase(Phase phase) {
        var effective = phase.effective();
        return phase(phase.says(), effective, phase.until(), null, effective.wording());
    }

    private static PhaseView phase(Undated one) {
        return phase(one.says(), null, null, one.occasion(), one.wording());
    }

    private static PhaseView phase(
            Provision says,
            @Nullable LegalTime effective,
            @Nullable LegalTime until,
            @Nullable String occasion,
            String wording) {
        return new PhaseView(
                says.id(),
                word(says.kind()),
                effective == null ? null : effective.instant(),
                effective == null ? null : effective.text(),
                effective != null && effective.zoneStated(),
                effective == null ? null : effective.alternative(),
                occasion,
                until == null ? null : until.instant(),
                wording,
                says.text(),
                says.prohibits(),
                says.requires(),
                says.citations(),
                says.sources(),
                says.confidence());
    }

    private static ChangeView change(Qualifier one) {
        return new ChangeView(
                one.id(),
                word(one.kind()),
                one.of().stream().sorted().toList(),
                one.from().instant(),
                one.until() == null ? null : one.until().instant(),
                one.text(),
                one.citations(),
                one.confidence());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
