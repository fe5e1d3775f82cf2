package io.leadlist.wire.entities;

import io.leadlist.list.ListSize;
import java.time.Instant;
import java.util.List;

/** The sizes of a list after some of its changes, the earliest first. */
record GrowthResponse(List<Size> sizes) {
    record Size(long version, Instant at, long members) {
        static Size of(ListSize size) {
            return new Size(size.version(), size.at(), size.members());
        }
    }

    static GrowthResponse of(List<ListSize> sizes) {
        return new GrowthResponse(sizes.stream().map(Size::of).toList());
    }
}
