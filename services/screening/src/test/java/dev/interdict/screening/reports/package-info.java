/** Tests of what pipelines are told, with readers that others wrote. */
@NullMarked
package dev.interdict.screening.reports;

import org.jspecify.annotations.NullMarked;
