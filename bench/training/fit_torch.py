"""One run of training.ts: PyTorch with the usual loop, in its fastest plain form: no accuracy counted in training."""

import platform
import time

import torch
from pictures import load_pictures, report, run_of_this_process
from torch import nn
from torch.nn import functional

run = run_of_this_process()
task = run["task"]
torch.set_num_threads(run["threads"])
train_images, train_labels, test_images, test_labels = map(torch.from_numpy, load_pictures(run))
if len(task["input"]) == 3:  # PyTorch puts the channels first
    train_images, test_images = (
        images.permute(0, 3, 1, 2).contiguous() for images in (train_images, test_images)
    )


class SameConv(nn.Conv2d):
    """Pads as Keras does: what is odd goes to the right and below. PyTorch's own "same" warns of a copy there."""

    def forward(self, images):
        before, after = (self.kernel_size[0] - 1) // 2, self.kernel_size[0] // 2
        return super().forward(functional.pad(images, (before, after, before, after)))


def conv(channels, layer):
    if layer["padding"] == "same" and layer["size"] % 2 == 0:
        return SameConv(channels, layer["filters"], layer["size"])
    return nn.Conv2d(channels, layer["filters"], layer["size"], padding=layer["padding"])


class Residual(nn.Module):
    def __init__(self, inside):
        super().__init__()
        self.inside = inside

    def forward(self, images):
        return functional.relu(images + self.inside(images))


def network(layers, sample):
    modules = []
    for layer in layers:
        size = sample.shape[1]
        match layer["kind"]:
            case "dense":
                added = [nn.Linear(size, layer["units"])] + ([nn.ReLU()] if layer is not task["layers"][-1] else [])
            case "conv":
                added = [conv(size, layer)] + ([nn.ReLU()] if layer.get("activation", "relu") == "relu" else [])
            case "batchNorm":
                added = [nn.BatchNorm2d(size)]
            case "leakyRelu":
                added = [nn.LeakyReLU(0.1)]
            case "relu":
                added = [nn.ReLU()]
            case "residual":
                added = [Residual(network(layer["layers"], sample))]
            case "pool":
                added = [nn.MaxPool2d(layer["size"])]
            case "flatten":
                added = [nn.Flatten()]
            case "dropout":
                added = [nn.Dropout(layer["rate"])]
        modules += added
        sample = nn.Sequential(*added)(sample)
    return nn.Sequential(*modules)


model = network(task["layers"], train_images[:2])
optimizer = torch.optim.Adam(model.parameters(), 0.001)


def epoch(count):
    """Trains on the first `count` pictures in random order, and gives their mean loss."""
    order, total = torch.randperm(count), 0.0
    for at in range(0, count, task["batch"]):
        rows = order[at : at + task["batch"]]
        loss = functional.cross_entropy(model(train_images[rows]), train_labels[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(rows)
    return total / count


epoch(run["warmUp"])
start = time.perf_counter()
for _ in range(run["epochs"]):
    loss = epoch(run["trainCount"])
seconds = (time.perf_counter() - start) / run["epochs"]

model.eval()
with torch.no_grad():
    scores = torch.cat([model(images) for images in test_images.split(256)])
report(
    seconds=seconds,
    loss=loss,
    accuracy=(scores.argmax(1) == test_labels).float().mean().item(),
    what=f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads, Python {platform.python_version()}",
)
