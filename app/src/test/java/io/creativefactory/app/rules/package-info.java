/// What the build holds the whole house to.
@NullMarked
package io.creativefactory.app.rules;

import org.jspecify.annotations.NullMarked;
