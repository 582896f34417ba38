/** The main job, end to end: uploads, moves the clock, and tells what was read back from the doors. */
@NullMarked
package dev.interdict.deploy.demo;

import org.jspecify.annotations.NullMarked;
