package io.leadlist.examples.boot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import org.springframework.data.domain.Persistable;

/** A row of the host, which refers to a lead list. It is always inserted. */
@Entity
public class Event implements Persistable<String> {
    @Id
    private String name;

    @Column(name = "guest_list")
    private String guestList;

    private transient boolean isStored;

    protected Event() {}

    public Event(String name, String guestList) {
        this.name = name;
        this.guestList = guestList;
    }

    @Override
    public String getId() {
        return name;
    }

    public String guestList() {
        return guestList;
    }

    @Override
    public boolean isNew() {
        return !isStored;
    }

    @PostPersist
    void stored() {
        isStored = true;
    }
}
