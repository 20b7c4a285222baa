package se.samverkstad.testkit.planted.domain;

import se.samverkstad.api.store.Store;

/** A domain that asks the database. */
public record KnowsRows(Store store) {}
