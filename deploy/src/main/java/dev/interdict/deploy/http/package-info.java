/** Asks the HTTP doors of this machine's processes, and reads their answers as JSON. */
@NullMarked
package dev.interdict.deploy.http;

import org.jspecify.annotations.NullMarked;
