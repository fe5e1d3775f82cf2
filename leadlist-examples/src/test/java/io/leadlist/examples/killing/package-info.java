/**
 * The kill campaign: applications and database servers are killed while they write. After each kill, everything that was
 * answered is looked for.
 */
@NullMarked
package io.leadlist.examples.killing;

import org.jspecify.annotations.NullMarked;
