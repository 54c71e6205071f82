"""One run of training.ts: Keras 3 on TensorFlow, in its fastest plain form: labels as numbers, loss from the scores,
and no accuracy counted during training."""

import os
import platform
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import keras
import tensorflow as tf
from keras import layers
from pictures import load_pictures, report, run_of_this_process

run = run_of_this_process()
task = run["task"]
tf.config.threading.set_intra_op_parallelism_threads(run["threads"])
train_images, train_labels, test_images, test_labels = load_pictures(run)


def layer_of(layer, is_last):
    match layer["kind"]:
        case "dense":
            return layers.Dense(layer["units"], activation=None if is_last else "relu")
        case "conv":
            activation = layer.get("activation", "relu")
            return layers.Conv2D(layer["filters"], layer["size"], padding=layer["padding"], activation=activation)
        case "batchNorm":
            return layers.BatchNormalization()
        case "leakyRelu":
            return layers.LeakyReLU(0.1)
        case "relu":
            return layers.ReLU()
        case "pool":
            return layers.MaxPooling2D(layer["size"])
        case "flatten":
            return layers.Flatten()
        case "dropout":
            return layers.Dropout(layer["rate"])


def applied_to(x, parts):
    for layer in parts:
        if layer["kind"] == "residual":
            x = layers.ReLU()(layers.Add()([x, applied_to(x, layer["layers"])]))
        else:
            x = layer_of(layer, layer is task["layers"][-1])(x)
    return x


pictures = keras.Input(task["input"])
model = keras.Model(pictures, applied_to(pictures, task["layers"]))
model.compile(keras.optimizers.Adam(0.001), keras.losses.SparseCategoricalCrossentropy(from_logits=True))

few = run["warmUp"]
model.fit(train_images[:few], train_labels[:few], batch_size=task["batch"], verbose=0)
start = time.perf_counter()
history = model.fit(train_images, train_labels, batch_size=task["batch"], epochs=run["epochs"], verbose=0)
seconds = (time.perf_counter() - start) / run["epochs"]

scores = model.predict(test_images, batch_size=256, verbose=0)
report(
    seconds=seconds,
    loss=history.history["loss"][-1],
    accuracy=float((scores.argmax(1) == test_labels).mean()),
    what=f"Keras {keras.__version__}, TensorFlow {tf.__version__}, Python {platform.python_version()}",
)
