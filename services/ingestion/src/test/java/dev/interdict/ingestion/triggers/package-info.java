/** How the doors understand uploads. */
@NullMarked
package dev.interdict.ingestion.triggers;

import org.jspecify.annotations.NullMarked;
