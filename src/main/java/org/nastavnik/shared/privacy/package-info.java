/**
 * What every feature needs to treat personal data as 152-ФЗ asks: the marker of personal fields, what a feature keeps
 * about a person (export and erasure), who read it. Knows no feature.
 */
package org.nastavnik.shared.privacy;
