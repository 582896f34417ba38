package dev.interdict.ingestion.domain;

import java.util.Optional;

/** Decides of which project another may be a part. */
public final class FamilyRules {

    private FamilyRules() {}

    /** Why the upload's parent cannot be its project's; empty where it can, or none is taken. */
    public static Optional<Decision.NoParent> refused(Upload upload, Project project, Lineage above) {
        return takesParent(upload, project, above)
                ? fault(pointer(upload), project, above)
                        .map(fault ->
                                new Decision.NoParent(fault, above.parent().isPresent()))
                : Optional.empty();
    }

    /** What is wrong with the parent; empty where nothing is. */
    static Optional<Fault> fault(String pointer, Project project, Lineage above) {
        if (above.parent().isEmpty()) {
            return Optional.of(
                    new Fault(pointer, "The parent project could not be found. GET /v1/projects lists what there is."));
        }
        return above.leadsTo(project)
                ? Optional.of(new Fault(
                        pointer, "The parent is this project or a part of it, so the project would be above itself."))
                : Optional.empty();
    }

    /**
     * Whether the upload puts its project under the parent that it names. It does where it begins a version, as in
     * Dependency-Track; that another version of the same project is called its parent says nothing here.
     */
    static boolean takesParent(Upload upload, Project project, Lineage above) {
        return upload.claims().parent() != null
                && !project.has(upload.versionIn(project))
                && above.parent().filter(project.id()::equals).isEmpty();
    }

    private static String pointer(Upload upload) {
        var parent = upload.claims().parent();
        return parent != null && parent.id() == null ? "/parentName" : "/parentUUID";
    }
}
