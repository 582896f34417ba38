@NullMarked
package dev.interdict.ingestion.spool;

import org.jspecify.annotations.NullMarked;
