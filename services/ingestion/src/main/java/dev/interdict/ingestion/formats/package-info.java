/** The formats in which SBOMs come: what is taken of them, and what is said where nothing can be taken. */
@NullMarked
package dev.interdict.ingestion.formats;

import org.jspecify.annotations.NullMarked;
