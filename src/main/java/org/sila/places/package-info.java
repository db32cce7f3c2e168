/**
 * The places of Syria and the places of detention, from the reference lists in {@code db/reference}, with their names in
 * both scripts. Offers {@link org.sila.places.Places}. Knows no other feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"person"})
@org.jspecify.annotations.NullMarked
package org.sila.places;
