/** Types that the constraints of request records share. Not meant for hosts. */
@NullMarked
package io.leadlist.internal.constraint;

import org.jspecify.annotations.NullMarked;
