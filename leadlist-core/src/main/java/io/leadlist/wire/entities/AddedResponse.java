package io.leadlist.wire.entities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadlist.internal.wire.OutcomesBody;
import org.jspecify.annotations.Nullable;

/**
 * The number of leads that were added to a list.
 *
 * @param outcomes the outcomes if the request prefers them; omitted if null
 */
record AddedResponse(
        int addedCount, @JsonUnwrapped @Nullable OutcomesBody outcomes) {}
