"""Writes the models of this folder, with what Keras 3 predicts: KERAS_BACKEND=numpy python make.py (pip install keras)."""

import base64
import json
import pathlib

import keras
import numpy as np
from keras import layers

here = pathlib.Path(__file__).parent
keras.utils.set_random_seed(1)


def sequential():
    return keras.Sequential([
        keras.Input((6, 6, 2)),
        layers.Conv2D(3, 3, padding="same", activation="relu", kernel_regularizer="l2"),
        layers.BatchNormalization(),
        layers.MaxPooling2D(),
        layers.Dropout(0.3),
        layers.Flatten(),
        layers.Dense(4, activation="softmax", kernel_initializer=keras.initializers.HeNormal()),
    ], name="my_sequential")


def functional():
    x = keras.Input((5,), name="the_input")
    left = layers.Dense(4, activation="tanh", name="left_dense_1")(x)
    right = layers.Dense(4, activation="relu", name="right_dense")(x)
    both = layers.Add(name="both")([left, right])
    ends = layers.Concatenate(name="ends")([both, right])
    return keras.Model(x, layers.Dense(2, name="last_one")(ends), name="my_graph")


def nested():
    inner = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="elu", name="inner_dense")], name="inner_model")
    return keras.Sequential([keras.Input((5,)), inner, layers.Dense(3, name="outer_dense")], name="outer_model")


for make in [sequential, functional, nested]:
    model = make()
    for weight in model.weights:
        if weight.path.endswith(("bias", "beta", "moving_mean")):
            weight.assign(np.random.normal(size=weight.shape) * 0.3)
    x = np.random.normal(size=(3, *model.input_shape[1:])).astype("float32")
    values = [np.array(weight, "float32") for weight in model.weights]
    specs = [{"name": weight.path, "shape": list(value.shape), "dtype": "float32"} for weight, value in zip(model.weights, values)]
    topology = {"keras_version": keras.__version__, "backend": "tensorflow", "model_config": json.loads(model.to_json())}
    topology["model_config"].pop("compile_config", None)
    written = {
        "model": {
            "format": "layers-model",
            "generatedBy": f"keras v{keras.__version__}",
            "convertedBy": "TensorFlow.js Converter v4.22.0",
            "modelTopology": topology,
            "weightsManifest": [{"paths": ["group1-shard1of1.bin"], "weights": specs}],
        },
        "weights": base64.b64encode(b"".join(value.tobytes() for value in values)).decode(),
        "x": x.tolist(),
        "y": np.array(model(x)).tolist(),
    }
    (here / f"{make.__name__}.json").write_text(json.dumps(written) + "\n")
