/** What is decided, case by case. */
@NullMarked
package dev.interdict.ingestion.domain;

import org.jspecify.annotations.NullMarked;
