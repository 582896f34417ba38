/** Loads projects and SBOMs, and records what happened to them. */
@NullMarked
package dev.interdict.ingestion.store;

import org.jspecify.annotations.NullMarked;
