"""The edge to questionnaire packs: YAML files to a validated `Pack`, with lint."""
