package org.nastavnik.shared.privacy;

import java.util.function.Supplier;

/**
 * A file about a person.
 *
 * @param name of the file, without the person's name
 * @param content read when the file is packed, one after the other
 */
public record PersonFile(String name, String title, Supplier<byte[]> content) {}
