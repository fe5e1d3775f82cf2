/** Use cases of the suppression list: adding, lifting and reading entries, and finding the members that keys cover. */
@NullMarked
package io.leadlist.internal.admission;

import org.jspecify.annotations.NullMarked;
