"""Writes reference.json, what Keras computes: `python reference.py` with keras 3, numpy and scipy, where either is new.

Everything is float64, as far as Keras lets it be.
"""

import json
import os
import pathlib

os.environ["KERAS_BACKEND"] = "numpy"

import keras  # noqa: E402
import numpy as np  # noqa: E402

keras.config.set_floatx("float64")
numbers = np.random.default_rng(1)

STEPS = 6
WEIGHTS = [numbers.normal(size=(3, 2)), numbers.normal(size=2)]
GRADIENTS = [[numbers.normal(size=w.shape) * 10.0 ** -step for w in WEIGHTS] for step in range(STEPS)]

OPTIMIZERS = {
    "adagrad": lambda **more: keras.optimizers.Adagrad(0.1, initial_accumulator_value=0.1, epsilon=1e-7, **more),
    "adadelta": lambda **more: keras.optimizers.Adadelta(1.0, rho=0.95, epsilon=1e-7, **more),
    "adamax": lambda **more: keras.optimizers.Adamax(0.01, beta_1=0.9, beta_2=0.999, epsilon=1e-7, **more),
    "centered": lambda **more: keras.optimizers.RMSprop(
        0.01, rho=0.9, momentum=0.5, epsilon=1e-7, centered=True, **more
    ),
    "sgd": lambda **more: keras.optimizers.SGD(0.1, **more),
}
CLIPPINGS = {
    "clipValue": ("clipvalue", 0.3),
    "clipNorm": ("clipnorm", 0.5),
    "globalClipNorm": ("global_clipnorm", 0.5),
}
CONSTRAINTS = {
    "maxNorm": keras.constraints.MaxNorm(0.9, axis=0),
    "nonNeg": keras.constraints.NonNeg(),
    "unitNorm": keras.constraints.UnitNorm(axis=1),
    "minMaxNorm": keras.constraints.MinMaxNorm(0.5, 0.8, rate=0.7, axis=0),
}


def trained(optimizer, **options):
    """The weights after each step."""
    variables = [keras.Variable(w, dtype="float64", **options) for w in WEIGHTS]
    optimizer.build(variables)
    after = []
    for gradients in GRADIENTS:
        optimizer.apply(gradients, variables)
        after.append([np.asarray(v.value).tolist() for v in variables])
    return after


def constrained(constraint):
    variable = keras.Variable(WEIGHTS[0], dtype="float64")
    variable.constraint = constraint
    optimizer = keras.optimizers.SGD(0.1)
    optimizer.build([variable])
    after = []
    for gradients in GRADIENTS:
        optimizer.apply([gradients[0]], [variable])
        after.append(np.asarray(variable.value).tolist())
    return after


OUTPUTS = numbers.dirichlet(np.ones(3), size=4)
CLASSES = np.eye(3)[[0, 2, 1, 2]]
BITS = numbers.integers(0, 2, size=(4, 3)).astype(float)
SIGNS = 2 * BITS - 1
SAMPLE_WEIGHTS = np.array([0.5, 2.0, 0.0, 1.5])
LOSSES = {
    "meanAbsoluteError": (keras.losses.MeanAbsoluteError(), BITS),
    "meanAbsolutePercentageError": (keras.losses.MeanAbsolutePercentageError(), SIGNS),
    "meanSquaredError": (keras.losses.MeanSquaredError(), BITS),
    "meanSquaredLogarithmicError": (keras.losses.MeanSquaredLogarithmicError(), BITS),
    "huber": (keras.losses.Huber(), 2 * SIGNS),
    "logcosh": (keras.losses.LogCosh(), SIGNS),
    "hinge": (keras.losses.Hinge(), SIGNS),
    "squaredHinge": (keras.losses.SquaredHinge(), SIGNS),
    "categoricalHinge": (keras.losses.CategoricalHinge(), CLASSES),
    "poisson": (keras.losses.Poisson(), BITS),
    "kullbackLeiblerDivergence": (keras.losses.KLDivergence(), CLASSES),
    "cosineProximity": (keras.losses.CosineSimilarity(), SIGNS),
    "categoricalCrossentropy": (keras.losses.CategoricalCrossentropy(), CLASSES),
    "binaryCrossentropy": (keras.losses.BinaryCrossentropy(), BITS),
    "smoothedCategoricalCrossentropy": (keras.losses.CategoricalCrossentropy(label_smoothing=0.2), CLASSES),
    "smoothedBinaryCrossentropy": (keras.losses.BinaryCrossentropy(label_smoothing=0.2), BITS),
}

reference = {
    "madeBy": f"Keras {keras.__version__}, numpy {np.__version__}",
    "weights": [w.tolist() for w in WEIGHTS],
    "gradients": [[g.tolist() for g in gradients] for gradients in GRADIENTS],
    "optimizers": {name: trained(make()) for name, make in OPTIMIZERS.items()},
    "clipped": {
        name: trained(OPTIMIZERS["sgd"](**{option: limit})) for name, (option, limit) in CLIPPINGS.items()
    },
    "constrained": {name: constrained(one) for name, one in CONSTRAINTS.items()},
    "outputs": OUTPUTS.tolist(),
    "sampleWeights": SAMPLE_WEIGHTS.tolist(),
    "losses": {
        name: {
            "targets": targets.tolist(),
            "plain": float(loss(targets, OUTPUTS)),
            "weighted": float(loss(targets, OUTPUTS, sample_weight=SAMPLE_WEIGHTS)),
        }
        for name, (loss, targets) in LOSSES.items()
    },
}
path = pathlib.Path(__file__).with_name("reference.json")
path.write_text(json.dumps(reference, indent=1) + "\n")
