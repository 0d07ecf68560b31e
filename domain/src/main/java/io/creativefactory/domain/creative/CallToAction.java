package io.creativefactory.domain.creative;

/// What the viewer is asked to do. The names are those of the platforms' buttons.
public enum CallToAction {
  SHOP_NOW("Shop now"),
  LEARN_MORE("Learn more"),
  SIGN_UP("Sign up"),
  GET_OFFER("Get offer"),
  GET_QUOTE("Get quote"),
  ORDER_NOW("Order now"),
  SUBSCRIBE("Subscribe"),
  DOWNLOAD("Download"),
  CONTACT_US("Contact us");

  private final String label;

  CallToAction(String label) {
    this.label = label;
  }

  /// As written on the button.
  public String label() {
    return label;
  }
}
