package io.leadlist.wire.leadlists;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A page of lists in a response. */
record ListsResponse(
        @JsonProperty("lead_lists") List<ListResponse> lists,
        @JsonProperty("_links") Links links) {}
