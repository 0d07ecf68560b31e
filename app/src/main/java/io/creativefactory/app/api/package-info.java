/// The HTTP API at `/api/v1`: the same questions and decisions as the studio's pages, as JSON.
@NullMarked
package io.creativefactory.app.api;

import org.jspecify.annotations.NullMarked;
