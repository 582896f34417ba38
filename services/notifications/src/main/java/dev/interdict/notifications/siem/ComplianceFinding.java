package dev.interdict.notifications.siem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** OCSF 1.8.0, class 2003: the fields of it that are filled here. Times are milliseconds since 1970. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplianceFinding(
        int activityId,
        String activityName,
        int categoryUid,
        String categoryName,
        int classUid,
        String className,
        int typeUid,
        String typeName,
        int severityId,
        String severity,
        int statusId,
        String status,
        long time,
        String message,
        Metadata metadata,
        FindingInfo findingInfo,
        Compliance compliance,
        Remediation remediation,
        List<Asset> resources,
        @Nullable List<Observable> observables,
        Unmapped unmapped) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Metadata(
            String version,
            UUID uid,
            Product product,
            UUID correlationUid,
            String eventCode,
            String logName,
            String originalTime) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Product(String name, String vendorName, String version) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record FindingInfo(
            UUID uid,
            String title,
            List<String> types,
            long createdTime,
            long firstSeenTime,
            long lastSeenTime,
            long modifiedTime) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compliance(
            String control,
            @Nullable String desc,
            List<String> requirements,
            List<String> standards,
            int statusId,
            String status) {}

    record Remediation(String desc) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asset(
            @Nullable String uid,
            String name,
            String type,
            @Nullable String version,
            @Nullable Group group) {}

    record Group(String name) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Observable(String name, int typeId, String type, String value) {}

    /** What OCSF has no place for, in the contract's own words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unmapped(
            UUID alert,
            String programme,
            String programmeTitle,
            String party,
            @Nullable String phase,
            String step,
            @Nullable Instant effectiveAt,
            @Nullable String legalTime,
            String band,
            double score,
            @Nullable String question,
            List<String> path,
            String field,
            String value,
            UUID projectId,
            String project,
            @Nullable String owner,
            List<String> versions) {}
}
