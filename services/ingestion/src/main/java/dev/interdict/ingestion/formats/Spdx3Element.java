package dev.interdict.ingestion.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of SPDX 3 while it is being read; what it is may show last. */
final class Spdx3Element {

    final Entry entry;
    final List<String> to = new ArrayList<>(0);
    boolean relatesMore;
    String from = "";
    String type = "";
    String relationshipType = "";

    @Nullable
    String id;

    /** @param pointer JSON pointer of the element in the document */
    Spdx3Element(String pointer) {
        this.entry = new Entry(pointer, "package", null);
    }
}
