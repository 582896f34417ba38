/** What SBOMs and projects are, and what becomes of them: values and pure decisions. */
@NullMarked
package dev.interdict.ingestion.domain;

import org.jspecify.annotations.NullMarked;
