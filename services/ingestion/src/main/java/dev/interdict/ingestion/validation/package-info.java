/** Strict reading: documents held against the official schema of their format, every fault told with its place. */
@NullMarked
package dev.interdict.ingestion.validation;

import org.jspecify.annotations.NullMarked;
